import { useState } from 'preact/hooks'

/** A clerk's photo, or a quiet stand-in where the hall has none or it does not come. */
export const Bust = ({ photo, label, class: extra = '' }: { photo?: string | undefined; label: string; class?: string }) => {
  const [absent, setAbsent] = useState<string>()
  return photo && photo !== absent ? (
    <img class={`bust ${extra}`} src={photo} alt={label} onError={() => setAbsent(photo)} />
  ) : (
    <svg class={`bust ${extra}`} viewBox="0 0 120 150" role="img" aria-label={label}>
      <rect width="120" height="150" fill="var(--photo-ground)" />
      <path d="M8 150c2-36 20-50 52-50s50 14 52 50z" fill="var(--photo-body)" />
      <path d="M46 100l14 20 14-20-4-6H50z" fill="var(--photo-ground)" />
      <circle cx="60" cy="60" r="27" fill="var(--photo-body)" />
      <path d="M31 58c-2-26 12-38 29-38s31 12 29 38c-6-4-8-12-10-17-10 6-28 6-38 0-2 5-4 13-10 17z" fill="var(--photo-hair)" />
    </svg>
  )
}
