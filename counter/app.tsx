import { signal } from '@preact/signals'
import { Connection } from '../web/connection.ts'
import { later } from '../web/parts/later.tsx'
import { seat } from './seat.ts'
import { SignIn } from './sign-in.tsx'

const AtWork = later(() => import('./at-work.tsx').then(({ AtWork }) => AtWork))

const line = signal<Connection | undefined>(undefined)

function sitDown(connection: Connection): void {
  if (seat.value) line.value = connection
}

/** A reload resumes with the token that the tab kept. */
if (seat.value) sitDown(new Connection(`counter:${seat.value.counter}`, seat.value.token).start())

seat.subscribe((taken) => {
  if (taken) return
  line.value?.stop()
  line.value = undefined
})

export function App() {
  const connection = line.value
  const taken = seat.value
  return connection && taken ? <AtWork connection={connection} seat={taken} /> : <SignIn onSeated={sitDown} />
}
