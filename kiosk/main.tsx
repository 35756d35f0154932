import { effect } from '@preact/signals'
import { render } from 'preact'
import '../web/theme.css'
import './kiosk.css'
import './home.css'
import './choices.css'
import './matter.css'
import './slip.css'
import './own-number/own-number.css'
import './appointments/appointments.css'
import './basket.css'
import { Connection } from '../web/connection.ts'
import { wordsOf } from '../web/language.ts'
import { pageToken } from '../web/token.ts'
import { App } from './app.tsx'
import { fitWindow } from './fit.ts'
import { guard } from './guard.ts'
import { Kiosk } from './kiosk.ts'

const words = wordsOf({ title: '取号机' }, { title: '取號機' }, { title: 'Ticket kiosk' })
effect(() => {
  document.title = words.value.title
})

guard(window)
fitWindow()
const kiosk = new Kiosk(new Connection('kiosk', pageToken()).start()).start()
render(<App kiosk={kiosk} />, document.getElementById('screen') as HTMLElement)
