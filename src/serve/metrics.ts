import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { jobCounts } from '../work/counts.ts'
import type { Desk } from './endpoint.ts'

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Registry
  }
}

/** Seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Counts requests by route (never by address: those are without end) and time. */
export function measure(app: FastifyInstance, { store }: Desk): void {
  const registry = new Registry()
  app.decorate('metrics', registry)
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  new Gauge({
    name: 'rapporteur_kept',
    help: 'What the store holds and what is waiting',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      for (const [what, number] of Object.entries(await store.counts())) this.set({ what }, number)
    },
  })
  new Gauge({
    name: 'rapporteur_jobs',
    help: 'What workers have to do, on PostgreSQL',
    labelNames: ['job', 'state'],
    registers: [registry],
    async collect() {
      for (const { name, waiting, active } of await jobCounts(store)) {
        this.set({ job: name, state: 'waiting' }, waiting)
        this.set({ job: name, state: 'active' }, active)
      }
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}

export const metricsText = async (app: FastifyInstance): Promise<{ type: string; text: string }> => ({
  type: app.metrics.contentType,
  text: await app.metrics.metrics(),
})
