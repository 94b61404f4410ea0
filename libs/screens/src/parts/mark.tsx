import type { PrintedMark } from '#competition';
import type { ReactNode } from 'react';
import { markText } from '../format.js';
import { useScreen } from '../screen.js';

export const MarkText = ({ mark }: { mark: PrintedMark | null }): ReactNode => {
  const { language } = useScreen();
  return <span className="mark">{mark ? markText(mark.text, language) : ''}</span>;
};
