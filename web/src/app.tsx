import { Route, Switch } from 'wouter'
import { NotFound } from './pages/not-found.tsx'
import { Stories } from './pages/stories.tsx'
import { Shell } from './parts/shell.tsx'

/** Which page an address shows. */
export const App = () => (
  <Shell>
    <Switch>
      <Route path="/" component={Stories} />
      <Route component={NotFound} />
    </Switch>
  </Shell>
)
