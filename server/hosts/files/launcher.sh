#!/bin/sh
# Shows one page of the hall over the whole screen, and brings it back: after a crash, after a page that hangs, after the server was away. Lights the screen
# in the hall's hours, and darkens it outside them; a touch lights it again. Started by hall-queue-screen.service; what it obeys is in /etc/hall-queue/screen.env.
set -u

url=${HALL_URL:-http://127.0.0.1:8080}
page=${HALL_PAGE:-/kiosk}
state=${HALL_STATE:-${STATE_DIRECTORY:-${HOME:-/tmp}/.hall-queue}}
here=$(cd "$(dirname "$0")" && pwd)
# Seconds between two looks at the server; after so many without the page there the browser is started anew.
every=${HALL_LOOK_SECONDS:-10}
patience=${HALL_PATIENCE_SECONDS:-60}
# A dark screen is lit when the server was not heard for so many seconds: in the morning nobody else would say that the day begins.
unheard_after=${HALL_UNHEARD_SECONDS:-600}
# Out of hours the screen is dark again so many seconds after a touch.
dark_after=${HALL_DARK_AFTER_SECONDS:-120}

profile=$state/profile
browser=''
light=''
stopping=''

say() {
  printf '%s\n' "$*" >&2
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# What the server says of this machine: a line "light on|off", and a line "pages N" with how many pages are connected from here.
ask() {
  if has curl; then
    curl -fs --max-time 5 "$url/api/host"
  else
    wget -q -T 5 -t 1 -O - "$url/api/host"
  fi 2>/dev/null
}

find_browser() {
  for candidate in "${HALL_BROWSER:-}" chromium chromium-browser google-chrome; do
    if [ -n "$candidate" ] && has "$candidate"; then
      printf '%s' "$candidate"
      return
    fi
  done
}

# A machine that lost its power says that it crashed, and would ask whether to restore; a lock of a browser that was killed would ask who uses the profile.
tidy_profile() {
  mkdir -p "$profile/Default" || return 1
  rm -f "$profile/SingletonLock" "$profile/SingletonCookie" "$profile/SingletonSocket"
  for file in "$profile/Default/Preferences" "$profile/Local State"; do
    [ -f "$file" ] || continue
    sed -e 's/"exit_type":"[A-Za-z]*"/"exit_type":"Normal"/' -e 's/"exited_cleanly":false/"exited_cleanly":true/' "$file" >"$file.tidy" &&
      mv "$file.tidy" "$file"
  done
}

start_browser() {
  tidy_profile || say "$profile: cannot be written"
  # shellcheck disable=SC2086 # further flags are words
  "$found" \
    --kiosk \
    --log-level=3 \
    --user-data-dir="$profile" \
    --no-first-run \
    --no-default-browser-check \
    --noerrdialogs \
    --hide-crash-restore-bubble \
    --disable-session-crashed-bubble \
    --disable-infobars \
    --disable-translate \
    --disable-sync \
    --disable-component-update \
    --disable-background-networking \
    --disable-features=Translate,MediaRouter,OptimizationHints \
    --disable-pinch \
    --overscroll-history-navigation=0 \
    --autoplay-policy=no-user-gesture-required \
    --disable-background-timer-throttling \
    --disable-backgrounding-occluded-windows \
    --disable-renderer-backgrounding \
    --disk-cache-size=52428800 \
    --media-cache-size=16777216 \
    --password-store=basic \
    --check-for-update-interval=31536000 \
    ${HALL_BROWSER_FLAGS:-} \
    "file://$here/waiting.html#$url$page" &
  browser=$!
}

end_browser() {
  [ -n "$browser" ] || return 0
  kill "$browser" 2>/dev/null
  for _ in 1 2 3 4 5; do
    kill -0 "$browser" 2>/dev/null || break
    sleep 1
  done
  kill -9 "$browser" 2>/dev/null
  wait "$browser" 2>/dev/null
  browser=''
}

# X lights the screen by itself at a touch: out of hours it may, and is dark again soon.
set_light() {
  [ "$1" = "$light" ] && return
  light=$1
  say "screen: $light"
  has xset && [ -n "${DISPLAY:-}" ] || return
  if [ "$light" = on ]; then
    xset s off -dpms
    xset dpms force on
  else
    xset +dpms
    xset dpms "$dark_after" "$dark_after" "$dark_after"
    xset dpms force off
  fi
}

prepare_screen() {
  if [ -n "${DISPLAY:-}" ]; then
    has xset && xset s off -dpms
    [ -n "${HALL_ROTATE:-}" ] && has xrandr && xrandr -o "$HALL_ROTATE"
  fi
  [ -n "${HALL_VOLUME:-}" ] && has amixer && amixer -q sset Master "$HALL_VOLUME" unmute
}

stop() {
  stopping=yes
  end_browser
  exit 0
}
trap stop TERM INT HUP

found=$(find_browser)
if [ -z "$found" ]; then
  say 'no Chromium here: apt install chromium'
  exit 2
fi
has curl || has wget || say 'neither curl nor wget is here: a page that hangs is not noticed, and the screen stays lit'
prepare_screen

pause=1
unheard=0
while [ -z "$stopping" ]; do
  began=$(date +%s)
  start_browser
  ticks=0
  missing=0
  while kill -0 "$browser" 2>/dev/null; do
    # Waited for, so that a signal is obeyed at once.
    sleep 1 &
    wait $!
    ticks=$((ticks + 1))
    [ $((ticks % every)) -eq 0 ] || continue
    # While the server is away the page itself says so, and comes back with it.
    if ! said=$(ask); then
      missing=0
      unheard=$((unheard + every))
      if [ "$light" = off ] && [ "$unheard" -ge "$unheard_after" ]; then
        say "the server is not heard for $unheard s"
        set_light on
      fi
      continue
    fi
    unheard=0
    case $said in
      *'light off'*) set_light off ;;
      *'light on'*) set_light on ;;
    esac
    case $said in
      *'pages 0'*) missing=$((missing + every)) ;;
      *) missing=0 ;;
    esac
    if [ "$missing" -ge "$patience" ]; then
      say 'the server is there and this page is not: the browser is started anew'
      end_browser
      break
    fi
  done
  [ -n "$browser" ] && wait "$browser" 2>/dev/null
  browser=''
  # A browser that ends at once is not started a thousand times.
  if [ $(($(date +%s) - began)) -lt 10 ]; then
    pause=$((pause * 2))
    [ "$pause" -le 30 ] || pause=30
  else
    pause=1
  fi
  say "the browser has ended; again in $pause s"
  sleep "$pause" &
  wait $!
done
