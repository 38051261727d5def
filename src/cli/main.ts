#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Half of a short run is compiling: Node keeps what it compiled for the next one.
enableCompileCache()
const { main } = await import('./program.ts')
await main(process.argv)
