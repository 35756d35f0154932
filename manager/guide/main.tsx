import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import '../../web/parts/contrast.ts'
import { renewWhenIdle } from '../../web/renewal.ts'
import '../../web/theme.css'
import { Desk } from '../desk.ts'
import { SignIn } from '../sign-in.tsx'
import '../sign-in.css'
import { startChime } from './chime.ts'
import { Floor } from './floor.tsx'
import './guide.css'
import { Walk } from './walk.ts'
import './work.css'
import { words } from './words.ts'

const desk = new Desk('guide').start()
const walk = new Walk(desk)
startChime(desk)
effect(() => {
  document.title = words.value.title
})
effect(() => renewWhenIdle(desk.connection.value, () => desk.session.value !== undefined && walk.idle))

const second = signal(0)
setInterval(() => {
  second.value += 1
}, 1000)

function Guide() {
  const { door, doorNote, notForYou } = words.value
  return desk.session.value ? (
    <Floor walk={walk} second={second} />
  ) : (
    <SignIn desk={desk} door={{ head: door, note: doorNote, notForYou }} />
  )
}

const screen = document.getElementById('screen')
if (screen) render(<Guide />, screen)
