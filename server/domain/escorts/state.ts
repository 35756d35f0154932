/** Milliseconds UTC. */
export type Escort = {
  readonly device: string | undefined
  readonly holder: string | undefined
  readonly number: string | undefined
  readonly since: number
  badge: string | undefined
  answeredAt: number | undefined
}

/** Open requests by the place that asked, oldest first. */
export type Escorts = { open: Map<string, Escort> }

export const emptyEscorts = (): Escorts => ({ open: new Map() })
