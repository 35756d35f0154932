import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import '../web/parts/contrast.ts'
import { renewWhenIdle } from '../web/renewal.ts'
import '../web/theme.css'
import { Desk } from './desk.ts'
import { Import } from './import/import.tsx'
import './import/import.css'
import { Live } from './live.tsx'
import './live.css'
import { here } from './nav.tsx'
import './nav.css'
import './parts.css'
import { Report } from './report/report.tsx'
import './report/report.css'
import { SignIn } from './sign-in.tsx'
import './sign-in.css'
import { words } from './words.ts'

const desk = new Desk().start()
effect(() => {
  document.title = words.value.title
})
// Whoever types a PIN is not interrupted; the live page keeps its session over a reload.
effect(() => renewWhenIdle(desk.connection.value, () => desk.session.value !== undefined))

const second = signal(0)
setInterval(() => {
  second.value += 1
}, 1000)

function Manager() {
  if (!desk.session.value) return <SignIn desk={desk} />
  if (here.value === '#/report') return <Report desk={desk} second={second} />
  return here.value === '#/import' ? <Import desk={desk} second={second} /> : <Live desk={desk} second={second} />
}

const screen = document.getElementById('screen')
if (screen) render(<Manager />, screen)
