/** The values used last, so many of them: `const pages = new Latest<string>(64); pages.get('a', () => make('a'))` */
export class Latest<T> {
  readonly #most: number
  readonly #values = new Map<string, T>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: string, make: () => T): T {
    const known = this.#values.get(key)
    const value = known ?? make()
    this.#values.delete(key) // at the end of the map stand those used last
    this.#values.set(key, value)
    const oldest = this.#values.keys().next()
    if (this.#values.size > this.#most && !oldest.done) this.#values.delete(oldest.value)
    return value
  }
}
