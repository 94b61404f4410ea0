/** Live or recorded pictures as HLS: by hls.js, or by the browser itself where it can. */
import { useEffect, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type Hls from 'hls.js';
import type { MediaPlaylist } from 'hls.js';
import { useScreen } from '#screens';

const againMs = 3_000;
const hlsType = 'application/vnd.apple.mpegurl';

type Trouble = 'none' | 'away' | 'impossible';

interface Heard {
  readonly onTrouble: (trouble: Trouble) => void;
  /** Languages to listen to, where there are several. */
  readonly onSounds: (sounds: Sounds | null) => void;
}

interface Sounds {
  readonly tracks: readonly MediaPlaylist[];
  readonly current: number;
  readonly choose: (track: number) => void;
}

/** @returns what stops it. */
const play = (video: HTMLVideoElement, address: string, { onTrouble, onSounds }: Heard): (() => void) => {
  let hls: Hls | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const byItself = (): void => {
    if (video.canPlayType(hlsType) === '') return onTrouble('impossible');
    video.src = address;
    video.addEventListener('error', failed);
  };
  const failed = (): void => {
    onTrouble('away');
    again = setTimeout(() => video.load(), againMs);
  };
  // As large as all the rest of the page: loaded only where there are pictures.
  const begin = async (): Promise<void> => {
    const { default: Player, Events, ErrorTypes } = await import('hls.js');
    if (isOver) return;
    if (!Player.isSupported()) return byItself();
    // Its worker would be made of text, which the page's policy does not need to allow.
    hls = new Player({ enableWorker: false });
    const listen = (): void => {
      if (!hls || hls.audioTracks.length < 2) return onSounds(null);
      const { audioTracks: tracks, audioTrack: current } = hls;
      onSounds({ tracks, current, choose: (track) => hls && (hls.audioTrack = track) });
    };
    hls.on(Events.AUDIO_TRACKS_UPDATED, listen);
    hls.on(Events.AUDIO_TRACK_SWITCHED, listen);
    hls.on(Events.FRAG_BUFFERED, () => onTrouble('none'));
    hls.on(Events.ERROR, (_event, { fatal, type }) => {
      if (!fatal || !hls) return;
      if (type === ErrorTypes.MEDIA_ERROR) return hls.recoverMediaError();
      onTrouble('away');
      clearTimeout(again);
      again = setTimeout(() => hls?.loadSource(address), againMs);
    });
    hls.loadSource(address);
    hls.attachMedia(video);
  };
  begin().catch(byItself);
  return () => {
    isOver = true;
    clearTimeout(again);
    video.removeEventListener('error', failed);
    hls?.destroy();
    hls = null;
  };
};

interface HlsVideoProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly address: string;
  readonly label: string;
  readonly captions: readonly { readonly language: string; readonly address: string }[];
}

export const HlsVideo = ({ video, address, label, captions }: HlsVideoProps): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.conferences;
  const [trouble, setTrouble] = useState<Trouble>('none');
  const [sounds, setSounds] = useState<Sounds | null>(null);
  useEffect(
    () => (video.current ? play(video.current, address, { onTrouble: setTrouble, onSounds: setSounds }) : undefined),
    [video, address],
  );
  const isElsewhere = captions.some((track) => !track.address.startsWith('/'));
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return (
    <div className="pictures">
      <video
        ref={video}
        controls
        playsInline
        preload="metadata"
        aria-label={label}
        crossOrigin={isElsewhere ? 'anonymous' : undefined}
      >
        {captions.map((track) => (
          <track
            key={track.language}
            kind="captions"
            src={track.address}
            srcLang={track.language}
            label={names.of(track.language) ?? track.language}
            default={track.language === language}
          />
        ))}
      </video>
      {sounds && (
        <p className="sounds">
          <span className="caps">{words.sound}</span>
          {sounds.tracks.map((track, index) => (
            <button
              key={track.id}
              type="button"
              className="text-button"
              aria-pressed={index === sounds.current}
              onClick={() => sounds.choose(index)}
            >
              {track.name}
            </button>
          ))}
        </p>
      )}
      <p className="pictures-note quietly" role="status">
        {trouble === 'away' && words.trouble}
        {trouble === 'impossible' && words.cannotPlay}
      </p>
      <p className="pictures-address quietly">
        <a href={address}>{words.address}</a>
      </p>
    </div>
  );
};
