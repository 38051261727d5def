import { connect } from 'rapporteur/client/client.js'

const TOKEN = 'rapporteur token'

/** Asks the server that sent this page, with the token that was typed in where the server wants one. */
export const client = connect({
  fetch: (input, init) => {
    const headers = new Headers(init?.headers)
    const token = sessionStorage.getItem(TOKEN)
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    return fetch(input, { ...init, headers })
  },
})

/** Kept until the tab is closed, and nowhere else. */
export const keepToken = (token: string): void => sessionStorage.setItem(TOKEN, token)
