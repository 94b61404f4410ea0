/** One press conference: when, where, who, and its pictures. */
import { useId, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { ConferenceDocument, Subject } from '#read-model';
import { clockTime, langOf, longDay, OtherLanguage, Prose, textIn, useScreen, Who, zoneName } from '#screens';
import { languageNames } from './conferences.js';
import { withQuery } from './parts/address.js';
import { ConferenceChip, useConferenceState } from './parts/conference-chip.js';
import type { ConferenceState } from './parts/conference-state.js';
import { GuardChips } from './parts/guarded.js';
import { HlsVideo } from './parts/hls-video.js';
import { localDay } from './parts/local-day.js';
import { position } from './parts/position.js';
import { Subjects } from './parts/subjects.js';
import type { Model, View } from './view.js';

export type Pictures = 'live' | 'recorded';

export interface ConferenceModel extends Model {
  readonly item: ConferenceDocument;
  readonly state: ConferenceState;
  readonly subjects: readonly Subject[];
  /** Which pictures were asked for; null for those that fit. */
  readonly asked: Pictures | null;
}

export const Conference = ({ model }: { model: ConferenceModel }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const words = say.media.conferences;
  const { item, subjects } = model;
  const state = useConferenceState(item, model.state);
  const text = textIn(item.texts, language);
  const lang = langOf(text, language);
  return (
    <article className="conference">
      <p className="crumbs">
        <a href={`/${language}/conferences`}>{words.title}</a>
      </p>
      <h1 lang={lang}>{text?.title ?? item.place}</h1>
      <p className="facts">
        <span className="state">
          <ConferenceChip state={state} />
        </span>
        <span>
          <time dateTime={item.startAt}>
            {longDay(localDay(item.startAt, timeZone), language)}, {clockTime(item.startAt, language, timeZone)}
          </time>
          {item.endAt !== null && (
            <>
              {' – '}
              <time dateTime={item.endAt}>{clockTime(item.endAt, language, timeZone)}</time>
            </>
          )}{' '}
          ({zoneName(timeZone)})
        </span>
        <GuardChips {...item} />
        <OtherLanguage text={text} />
      </p>
      {item.withdrawn !== null && <p className="note">{item.withdrawn}</p>}
      <div className="columns">
        <div>
          <Video model={model} state={state} title={text?.title ?? item.place} />
        </div>
        <aside>
          <dl className="fact-list">
            <div>
              <dt>{words.place}</dt>
              <dd>{item.place}</dd>
            </div>
            {item.languages.length > 0 && (
              <div>
                <dt>{words.languages}</dt>
                <dd>{languageNames(item.languages, language)}</dd>
              </div>
            )}
            {item.participants.length > 0 && (
              <div>
                <dt>{words.participants}</dt>
                <dd>
                  {item.participants.map((person, place) => (
                    <Participant key={place} person={person} />
                  ))}
                </dd>
              </div>
            )}
          </dl>
          {(text?.text ?? '') !== '' && (
            <div className="prose" lang={lang}>
              <Prose text={text!.text} />
            </div>
          )}
          <Subjects concerns={item.concerns} subjects={subjects} />
        </aside>
      </div>
    </article>
  );
};

const Participant = ({ person }: { person: ConferenceDocument['participants'][number] }): ReactNode => {
  const { nameOf } = useScreen();
  const { competitor, name, role } = person;
  return (
    <span className="holder">
      {competitor !== null && nameOf(competitor) ? <Who id={competitor} /> : name}
      {role !== null && <span className="line">{role}</span>}
    </span>
  );
};

/** While it runs the live pictures, afterwards the recording; the other one where somebody asks for it. */
const chosen = ({ item, asked }: ConferenceModel, state: ConferenceState): Pictures | null => {
  const offered: Pictures[] = [
    ...(item.live !== null && state === 'NOW' ? (['live'] as const) : []),
    ...(item.recorded !== null ? (['recorded'] as const) : []),
  ];
  return asked !== null && offered.includes(asked) ? asked : (offered[0] ?? null);
};

interface VideoProps {
  readonly model: ConferenceModel;
  readonly state: ConferenceState;
  readonly title: string;
}

const Video = ({ model, state, title }: VideoProps): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.conferences;
  const video = useRef<HTMLVideoElement>(null);
  const { item } = model;
  const pictures = chosen(model, state);
  if (pictures === null) {
    const comes = item.live !== null && state === 'BEFORE';
    return <p className="no-pictures quietly">{comes ? words.notYet : words.noPictures}</p>;
  }
  const isChoice = item.live !== null && state === 'NOW' && item.recorded !== null;
  const address = item[pictures]!;
  return (
    <>
      {isChoice && (
        <nav className="steps" aria-label={words.play(title)}>
          {(['live', 'recorded'] as const).map((one) => (
            <a
              key={one}
              href={withQuery(`/${language}/conferences/${item.id}`, { pictures: one })}
              aria-current={one === pictures ? 'page' : undefined}
            >
              {words[one]}
            </a>
          ))}
        </nav>
      )}
      <HlsVideo
        key={address}
        video={video}
        address={address}
        label={words.play(title)}
        captions={pictures === 'recorded' ? item.captions : []}
      />
      {pictures === 'recorded' && item.chapters.length > 0 && <Chapters chapters={item.chapters} video={video} />}
    </>
  );
};

interface ChaptersProps {
  readonly chapters: ConferenceDocument['chapters'];
  readonly video: RefObject<HTMLVideoElement | null>;
}

const Chapters = ({ chapters, video }: ChaptersProps): ReactNode => {
  const { say } = useScreen();
  const words = say.media.conferences;
  const heading = useId();
  const go = (seconds: number): void => {
    if (!video.current) return;
    video.current.currentTime = seconds;
    void video.current.play().catch(() => undefined);
  };
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.chapters}</h2>
      <ol className="chapters">
        {chapters.map(({ startsAtSeconds, title }, place) => (
          <li key={place}>
            <button type="button" className="plain-row" onClick={() => go(startsAtSeconds)}>
              <span className="when">{position(startsAtSeconds)}</span> {title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
};

export const conferenceView: View<ConferenceModel> = {
  name: 'conference',
  Component: Conference,
  channels: () => ['conferences', 'games'],
  title: ({ item }, { language }) => textIn(item.texts, language)?.title ?? item.place,
};
