import type { FastifyInstance } from 'fastify'
import type { Desk } from './endpoint.ts'

export async function serveUi(_app: FastifyInstance, _desk: Desk, _web: string | undefined): Promise<void> {}
