import { offer } from '../ui/browser/site.ts';
import { alignNotes } from './browser/align-notes.ts';

alignNotes();
offer('notes', true);
