export { RapporteurError } from '../text/error.ts'
