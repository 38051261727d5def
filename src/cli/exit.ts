/** Exit codes: 0 done, 1 something could not be read (the rest is done), 2 wrong usage. */
export const EXIT = { done: 0, unread: 1, usage: 2 } as const
