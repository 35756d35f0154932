import type { HelpEntry } from '../../../protocol/views/parts.ts'
import { clerkShown, compact, iso, type Scene } from './scene.ts'

/** Who asked for a person at this place sees that it was heard, and who is coming. */
export function helpOf(scene: Scene, place: string): HelpEntry | undefined {
  const escort = scene.state.escorts.open.get(place)
  return escort && compact({ escort: place, since: iso(escort.since), by: clerkShown(scene, escort.badge)?.name })
}

export const kioskEscorts = ({ state }: Scene): string[] => [...state.escorts.open.keys()].filter((place) => !place.startsWith('t_'))
