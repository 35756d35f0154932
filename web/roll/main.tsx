import { render } from 'preact'
import '../parts/contrast.ts'
import '../theme.css'
import { listen } from './live.ts'
import { Roll } from './roll.tsx'
import './roll.css'

listen()
const screen = document.getElementById('screen')
if (screen) render(<Roll />, screen)
