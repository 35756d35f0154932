import { render } from 'preact'
import '../../web/theme.css'
import './phone.css'
import './states.css'
import './appointment.css'
import { Connection } from '../../web/connection.ts'
import '../../web/parts/contrast.ts'
import { announce } from './announce.ts'
import { Unknown } from './outcome.tsx'
import { Phone } from './phone.tsx'

const screen = document.getElementById('screen') as HTMLElement
const code = /^\/t\/([2-9A-HJ-NP-Z]{12})\/?$/.exec(location.pathname)?.[1]
if (code) {
  const connection = new Connection(`ticket:${code}`, code).start()
  announce(connection)
  render(<Phone connection={connection} code={code} />, screen)
} else {
  document.documentElement.dataset.live = 'no'
  render(<Unknown />, screen)
}
