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
import './card/card.css'
import { Connection } from '../web/connection.ts'
import { wordsOf } from '../web/language.ts'
import { listenToScanner } from '../web/listen-to-scanner.ts'
import { pageToken } from '../web/token.ts'
import { App } from './app.tsx'
import { fitWindow } from './fit.ts'
import { guard } from './guard.ts'
import { Kiosk } from './kiosk.ts'
import { Scans } from './scans.ts'

const words = wordsOf({ title: '取号机' }, { title: '取號機' }, { title: 'Ticket kiosk' })
effect(() => {
  document.title = words.value.title
})

guard(window)
fitWindow()
const kiosk = new Kiosk(new Connection('kiosk', pageToken()).start()).start()
listenToScanner(window, new Scans(kiosk).take)
render(<App kiosk={kiosk} />, document.getElementById('screen') as HTMLElement)
