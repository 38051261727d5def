import { Link } from 'wouter'
import { Empty } from '../parts/states.tsx'

export const NotFound = () => (
  <Empty title="There is no such page">
    <p>
      The address may be cut off. <Link href="/">To the stories</Link>
    </p>
  </Empty>
)
