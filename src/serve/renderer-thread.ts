import { rendererHere } from './renderer.ts'
import { answerCalls } from './thread.ts'

answerCalls(rendererHere())
