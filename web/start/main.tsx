import { render } from 'preact'
import { Connection } from '../connection.ts'
import '../parts/contrast.ts'
import { renewWhenIdle } from '../renewal.ts'
import '../theme.css'
import { askOffer } from './offer.ts'
import { Start } from './start.tsx'
import './start.css'

// The public board tells whether the hall can be reached.
const connection = new Connection('board', undefined).start()
renewWhenIdle(connection, () => true)
void askOffer()
const screen = document.getElementById('screen')
if (screen) render(<Start connection={connection} />, screen)
