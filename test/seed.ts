import fc from 'fast-check'

/** The same cases in every run, so that a build is green or red for a reason; `SEED=… npm test` looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })
