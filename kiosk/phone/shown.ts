import type { HallEntry } from '../../protocol/views/parts.ts'
import type { MatterEntry, TicketNow } from '../../protocol/views/public.ts'
import type { Connection } from '../../web/connection.ts'

/** What every part of the page is given: the ticket and its matter, as the hall shows them now. */
export type Shown = { readonly connection: Connection; readonly hall: HallEntry; readonly ticket: TicketNow; readonly matter: MatterEntry }

/** What can be laid over the page. */
export type SheetName = 'papers' | 'guide' | 'cancel' | 'postpone' | 'rejoin'
