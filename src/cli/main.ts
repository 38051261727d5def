#!/usr/bin/env node
import { Command } from '@commander-js/extra-typings'
import { extract } from '../extract/extraction.ts'
import { readInputs } from '../read/read.ts'

const program = new Command('rapporteur')
program
  .command('extract')
  .argument('<inputs...>')
  .option('--format <format>', 'ndjson', 'ndjson')
  .option('--published <date>')
  .action(async (inputs, options) => {
    for await (const { source, report } of readInputs(inputs)) {
      if (report === null) continue
      const dated =
        options.published === undefined
          ? report
          : { ...report, published: { from: 'said', value: options.published } as const }
      const { terms, sentences, analysed, ...findings } = extract(dated)
      process.stdout.write(`${JSON.stringify({ source, ...findings })}\n`)
    }
  })
await program.parseAsync()
