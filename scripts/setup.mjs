// Runs on any Node that npm runs on: brings the packages (Node 24 among them) where they are missing or older than
// the lock file, then builds. Everything it prints goes to standard error.
import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const age = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)
const step = (command) => execSync(command, { stdio: ['ignore', 2, 2] })

if (age('node_modules/.package-lock.json') < age('package-lock.json')) step('npm ci --no-audit --no-fund')
step('npm run --silent build')
