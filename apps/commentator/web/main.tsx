import { createRoot } from 'react-dom/client';
import '../../../libs/screens/src/styles.css';

createRoot(document.getElementById('root')!).render(<p>Podium</p>);
