import { render } from 'preact'
import { Connection } from '../../web/connection.ts'
import { clockOf } from '../../web/parts/clock.ts'
import '../../web/parts/contrast.ts'
import { keepFitting } from '../../web/parts/fit.ts'
import { renewWhenIdle } from '../../web/renewal.ts'
import '../../web/theme.css'
import { pageToken } from '../../web/token.ts'
import { freshCallOf } from './called.ts'
import { WindowScreen } from './window.tsx'
import './window.css'
import './states.css'
import './strip.css'

/** A panel twice as wide as high is a strip over the window; it has a drawing of its own. */
const strip = () => innerWidth / innerHeight >= 2

keepFitting(() => {
  document.body.dataset.surface = strip() ? 'wide' : 'window'
  return strip() ? [1280, 480] : [1920, 1080]
})
const counter = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '')
const connection = new Connection(`window:${counter}`, pageToken()).start()
const fresh = freshCallOf(connection)
renewWhenIdle(connection, () => !fresh.value)
const screen = document.getElementById('screen')
if (screen) render(<WindowScreen connection={connection} clock={clockOf(connection)} fresh={fresh} counter={counter} />, screen)
