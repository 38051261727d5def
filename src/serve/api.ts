import { actors } from './routes/actors.ts'
import { corrections } from './routes/corrections.ts'
import { items } from './routes/items.ts'
import { people } from './routes/people.ts'
import { reports } from './routes/reports.ts'
import { service } from './routes/service.ts'
import { stories } from './routes/stories.ts'

/** Everything that may be asked under `/api/v1`: one list that checks, documents, answers, and types the client. */
export const api = {
  ...reports,
  ...stories,
  ...items,
  ...actors,
  ...corrections,
  ...service,
  ...people,
}
export type Api = typeof api
