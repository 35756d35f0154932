import { render } from 'preact'
import '../../web/theme.css'
import '../../web/booking/booking.css'
import '../phone/phone.css'
import './book.css'
import '../../web/parts/contrast.ts'
import { Connection } from '../../web/connection.ts'
import { Book } from './book.tsx'

render(<Book connection={new Connection('kiosk', undefined).start()} />, document.getElementById('screen') as HTMLElement)
