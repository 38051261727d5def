export type { Correction, KeptCorrection } from '../correct/correction.ts'
