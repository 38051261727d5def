/** A binary heap: the best first, as `better` has it. `new Heap<number>((a, b) => a < b)` gives the least first. */
export class Heap<T> {
  readonly #values: T[] = []
  readonly #better: (a: T, b: T) => boolean

  constructor(better: (a: T, b: T) => boolean) {
    this.#better = better
  }

  push(value: T): void {
    const heap = this.#values
    let i = heap.push(value) - 1
    for (let up = (i - 1) >> 1; i > 0; up = (i - 1) >> 1) {
      const parent = heap[up]
      if (parent === undefined || !this.#better(value, parent)) break
      heap[i] = parent
      i = up
    }
    heap[i] = value
  }

  /** Takes out the best; undefined where nothing is left. */
  pop(): T | undefined {
    const heap = this.#values
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined || heap.length === 0) return top
    let i = 0
    for (;;) {
      const [left, right] = [heap[2 * i + 1], heap[2 * i + 2]]
      if (left === undefined) break
      const child = right !== undefined && this.#better(right, left) ? 2 * i + 2 : 2 * i + 1
      const chosen = heap[child]
      if (chosen === undefined || !this.#better(chosen, last)) break
      heap[i] = chosen
      i = child
    }
    heap[i] = last
    return top
  }
}
