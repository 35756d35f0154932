import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import '../web/parts/contrast.ts'
import { renewWhenIdle } from '../web/renewal.ts'
import '../web/theme.css'
import { Desk } from './desk.ts'
import './live.css'
import './referrals.css'
import './nav.css'
import './parts.css'
import { Page } from './pages.tsx'
import { SignIn } from './sign-in.tsx'
import './sign-in.css'
import './what-if.css'
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

const Manager = () => (desk.session.value ? <Page desk={desk} second={second} /> : <SignIn desk={desk} />)

const screen = document.getElementById('screen')
if (screen) render(<Manager />, screen)
