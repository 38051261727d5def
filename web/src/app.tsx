import { Route, Switch } from 'wouter'
import { ActorPage } from './actor/actor-page.tsx'
import { ActorsPage } from './actor/actors-page.tsx'
import { AddPage } from './add/add-page.tsx'
import { NotFound } from './pages/not-found.tsx'
import { Stories } from './pages/stories.tsx'
import { Shell } from './parts/shell.tsx'
import { ReportPage } from './report/report-page.tsx'
import { StoryPage } from './story/story-page.tsx'

/** Which page an address shows. */
export const App = () => (
  <Shell>
    <Switch>
      <Route path="/" component={Stories} />
      <Route path="/stories/:id" component={StoryPage} />
      <Route path="/reports/:id" component={ReportPage} />
      <Route path="/actors" component={ActorsPage} />
      <Route path="/actors/:id" component={ActorPage} />
      <Route path="/add" component={AddPage} />
      <Route component={NotFound} />
    </Switch>
  </Shell>
)
