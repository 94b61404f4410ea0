import { createRoot } from 'react-dom/client';
import '#screens/styles.css';

createRoot(document.getElementById('root')!).render(<p>Podium</p>);
