import { signal } from '@preact/signals'

/** One page of the manager's: `hash` is its address behind /manager, the live hall's is empty. */
export type Place = { readonly hash: string; readonly name: () => string }

/** Where the manager is. */
export const here = signal(location.hash)
addEventListener('hashchange', () => {
  here.value = location.hash
})

export const isHere = (place: Place, places: readonly Place[]): boolean =>
  place.hash === here.value || (place.hash === '' && !places.some(({ hash }) => hash === here.value))

export const Nav = ({ places, label }: { places: readonly Place[]; label: string }) => (
  <nav aria-label={label}>
    {places.map((place) => (
      <a key={place.hash} href={place.hash || '#'} aria-current={isHere(place, places) ? 'page' : undefined}>
        {place.name()}
      </a>
    ))}
  </nav>
)
