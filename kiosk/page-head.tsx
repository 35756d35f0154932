import type { ComponentChildren } from 'preact'
import type { HallEntry } from '../protocol/views/parts.ts'
import { formatTime, say } from '../web/language.ts'
import type { Kiosk } from './kiosk.ts'

type Props = { kiosk: Kiosk; hall: HallEntry; title: string; within?: string | undefined; children?: ComponentChildren }

/** Head of every page behind the home page: where one is, when it is, and what this is about. */
export const PageHead = ({ kiosk, hall, title, within, children }: Props) => (
  <header class="top page-top" data-field="far">
    <p class="crumb">
      <span>
        {say(hall.name)}
        {within && `　${within}`}
      </span>
      <span class="when">
        <span class="day">{formatTime(kiosk.now.value, hall.zone, 'day')}　</span>
        {formatTime(kiosk.now.value, hall.zone)}
      </span>
    </p>
    <h1 class="song">{title}</h1>
    {children}
  </header>
)
