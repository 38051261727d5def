import { Route, Switch } from 'wouter'

/** Which page an address shows. */
export const App = () => (
  <Switch>
    <Route>
      <h1>Rapporteur</h1>
    </Route>
  </Switch>
)
