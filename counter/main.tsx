import { effect } from '@preact/signals'
import { render } from 'preact'
import '../web/theme.css'
import './console.css'
import './ticket.css'
import '../web/booking/booking.css'
import './appointments.css'
import './chain.css'
import './side.css'
import './dialog.css'
import './sign-in.css'
import './narrow.css'
import '../web/parts/contrast.ts'
import { firstLanguage, language } from '../web/language.ts'
import { App } from './app.tsx'
import { words } from './words.ts'

effect(() => {
  document.title = words.value.title
})

/** A clerk's language stays through a reload: it is part of the address. */
effect(() => {
  const address = new URL(location.href)
  if (language.value === (address.searchParams.get('lang') ?? firstLanguage)) return
  address.searchParams.set('lang', language.value)
  history.replaceState(null, '', address)
})

render(<App />, document.getElementById('screen') as HTMLElement)
