import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiError } from 'rapporteur/client/client.js'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './styles/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no element with the id "root"')

/** What the server refused it would refuse again; a server that did not answer may answer the next time. */
const queries = new QueryClient({
  defaultOptions: { queries: { retry: (failures, error) => !(error instanceof ApiError) && failures < 2 } },
})

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
