/** `escort`: the place that asked, a device's id or a ticket's. `holder`: the ticket whose holder asks, or about whom a kiosk asks. */
export type EscortEvents = {
  'escort.asked': { readonly escort: string; readonly device?: string; readonly holder?: string; readonly number?: string }
  'escort.answered': { readonly escort: string; readonly badge: string }
  /** Without `badge`: whoever asked needs nobody any more. */
  'escort.closed': { readonly escort: string; readonly badge?: string }
}
