import { render } from 'preact'
import '../../web/theme.css'
import '../phone/phone.css'
import '../phone/states.css'
import './case.css'
import { Connection } from '../../web/connection.ts'
import '../../web/parts/contrast.ts'
import { CasePage, Unknown } from './page.tsx'

const screen = document.getElementById('screen') as HTMLElement
const code = /^\/c\/([2-9A-HJ-NP-Z]{12})\/?$/.exec(location.pathname)?.[1]
if (code) {
  const connection = new Connection(`case:${code}`, code).start()
  // An old page is renewed while nobody looks at it, so that nothing typed is lost.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && connection.outdated.value) location.reload()
  })
  render(<CasePage connection={connection} code={code} />, screen)
} else {
  document.documentElement.dataset.live = 'no'
  render(<Unknown />, screen)
}
