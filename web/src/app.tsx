import { Route, Switch } from 'wouter'
import { ActorPage } from './actor/actor-page.tsx'
import { ActorsPage } from './actor/actors-page.tsx'
import { AddPage } from './add/add-page.tsx'
import { CheckPage } from './check/check-page.tsx'
import { CorrectingRoom } from './correct/correcting.tsx'
import { CorrectionsPage } from './correct/corrections-page.tsx'
import { GraphPage } from './graph/graph-page.tsx'
import { NotFound } from './pages/not-found.tsx'
import { Stories } from './pages/stories.tsx'
import { Shell } from './parts/shell.tsx'
import { ReportPage } from './report/report-page.tsx'
import { StoryPage } from './story/story-page.tsx'

/** Which page an address shows. */
export const App = () => (
  <Shell>
    <CorrectingRoom>
      <Switch>
        <Route path="/" component={Stories} />
        <Route path="/stories/:id" component={StoryPage} />
        <Route path="/stories/:id/check" component={CheckPage} />
        <Route path="/reports/:id" component={ReportPage} />
        <Route path="/actors" component={ActorsPage} />
        <Route path="/actors/:id" component={ActorPage} />
        <Route path="/graph" component={GraphPage} />
        <Route path="/corrections" component={CorrectionsPage} />
        <Route path="/add" component={AddPage} />
        <Route component={NotFound} />
      </Switch>
    </CorrectingRoom>
  </Shell>
)
