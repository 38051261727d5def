import { expect, test } from 'vitest'
import { english } from './en/pack.ts'
import { sentenceStarts } from './sentences.ts'
import { tokenize } from './tokens.ts'

const split = (text: string): readonly string[] => {
  const words = tokenize(text, { start: 0, end: text.length })
  const starts = sentenceStarts(words, english.sentences)
  return starts.map((from, i) => {
    const last = words[(starts[i + 1] ?? words.length) - 1]
    return text.slice(words[from]?.start, last?.end)
  })
}

test.each([
  [['The pier is lost.', 'Nobody was hurt.']],
  [['Mr. Lund met Gen. A. Brandt on Jan. 5 at 6 p.m. in Lindholm.']],
  [['They left the U.S. in May.', 'He stayed.']],
  [['They left for the U.S.', 'He stayed.']],
  [['“We waited. ', 'We went home,” she said.'].map((part) => part.trim())],
  [['“Will you stay?” Lund asked.', 'She would.']],
  [['“Will you stay?”', 'The room was silent.']],
  [['“We will wait. ”said Lund.']],
  [['Talks of course. , went on.']],
  [['He fled …', 'The boat sank.']],
  [['It rose to 3.5 percent.', 'No. 1 fell.']],
])('splits into %j', (sentences) => {
  expect(split(sentences.join(' '))).toEqual(sentences)
})
