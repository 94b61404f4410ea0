import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';
const quiet=['--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'];
const b=await driver.launch({executablePath:await chromium.executablePath(),args:[...chromium.args.filter(a=>a!=='--single-process'),...quiet]});
const base=process.argv[2]; const paths=process.argv[3].split(','); const widths=(process.argv[4]??'1280').split(',').map(Number); const theme=process.argv[5]??'light';
for(const w of widths) for(const p of paths){
 const page=await b.newPage({viewport:{width:w,height:900},locale:'en-GB',colorScheme:theme});
 page.on('console',m=>m.type()==='error'&&console.log('ERR',p,m.text())); page.on('pageerror',e=>console.log('PAGEERR',e.message));
 await page.goto(base+p); await page.waitForTimeout(p.includes('conferences/')?6000:1200);
 const v=await page.evaluate(()=>{const v=document.querySelector('video');return v&&{t:v.currentTime,w:v.videoWidth,rs:v.readyState,e:v.error&&v.error.message,paused:v.paused}});
 if(v) console.log(p,JSON.stringify(v));
 const over=await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth); if(over>0) console.log('WIDER',p,w,over);
 await page.screenshot({path:`/tmp/media-shots/${p.replaceAll('/','_').replaceAll('?','-')}-${w}-${theme}.png`});
 await page.close();
}
await b.close();
