import { Link } from 'wouter'
import { useTitle } from '../lib/title.ts'

export const NotFound = () => {
  useTitle('No such page')
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        The address may be cut off. <Link href="/">To the stories</Link>
      </p>
    </>
  )
}
