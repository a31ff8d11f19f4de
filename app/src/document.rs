//! The whole page around what a feature shows: head, header, messages, footer, scripts.

use crate::error::AppError;
use crate::paths;
use crate::texts::Texts;
use crate::ui::error_page;
use crate::visit::{Visit, visit};
use domain::actor::Role;
use domain::locale::Locale;
use leptos::prelude::*;
use leptos::tachys::view::Position;
use std::pin::Pin;

/// A page that is being loaded.
type Loading = Pin<Box<dyn Future<Output = Result<Document, AppError>> + Send>>;

/// What a page hands over to be framed.
pub struct Document {
    /// The title of the browser's tab, without the application's name.
    pub title: String,
    pub width: Width,
    /// Whether the banner for sample data stands above the page.
    pub sample: bool,
    /// Whether the page holds islands, so that their module is fetched at once.
    pub islands: bool,
    pub main: AnyView,
}

/// How wide the page's text may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Sign-in and errors.
    Narrow,
    Normal,
    /// The matrix on the projector.
    Wide,
}

impl Document {
    pub fn new(title: impl Into<String>, main: impl IntoView + 'static) -> Self {
        Self {
            title: title.into(),
            width: Width::Normal,
            sample: false,
            islands: false,
            main: main.into_any(),
        }
    }

    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    #[must_use]
    pub fn islands(mut self, islands: bool) -> Self {
        self.islands = islands;
        self
    }

    #[must_use]
    pub fn sample(mut self, sample: bool) -> Self {
        self.sample = sample;
        self
    }
}

/// A page's document is about this long, so that writing it seldom moves it.
const USUAL_BYTES: usize = 32 * 1024;

/// Chooses what is loaded for this visit; an error becomes a page of its own with its status.
pub fn page<F, P>(load: F)
where
    F: FnOnce(Visit) -> P + Send + 'static,
    P: Future<Output = Result<Document, AppError>> + Send + 'static,
{
    if let Some(visit) = visit() {
        // Boxed here, so that what follows is compiled once and not for every page.
        let load = {
            let visit = visit.clone();
            Box::pin(async move { load(visit).await })
        };
        visit.clone().put_page(Box::pin(written(visit, load)));
    }
}

/// The whole document, as text.
async fn written(visit: Visit, load: Loading) -> String {
    // A form that came back decides the status, unless the page itself cannot be shown.
    if let Some(error) = visit.posted.as_ref().and_then(|p| p.error.as_ref()) {
        visit.set_status(error.status());
    }
    let document = match visit.failure.clone() {
        Some(error) => Err(error),
        None => load.await,
    };
    let document = document.unwrap_or_else(|error| {
        visit.set_status(error.status());
        error_page(&error, &visit)
    });
    let mut html = String::with_capacity(USUAL_BYTES);
    frame(&visit, document).to_html_with_buf(
        &mut html,
        &mut Position::FirstChild,
        true,
        false,
        Vec::new(),
    );
    html
}

fn frame(visit: &Visit, document: Document) -> impl IntoView {
    let t = Texts::of(visit.locale);
    let container = match document.width {
        Width::Narrow => "container container--narrow page",
        Width::Normal => "container page",
        Width::Wide => "container container--wide page",
    };
    view! {
        <!DOCTYPE html>
        <html lang=visit.locale.tag()>
            <head>{head(visit, &document)}</head>
            <body>
                <a class="skipnav" href="#main-content">{t.skip_to_content}</a>
                {header(visit)}
                {document.sample.then(|| view! {
                    <aside class="sample" aria-label=t.sample_tag><p class="container sample__inner">
                        <strong class="sample__tag">{t.sample_tag}</strong>" "<span>{t.sample_text}</span>
                    </p></aside>
                })}
                <main class=container id="main-content" tabindex="-1">
                    {done_message(visit)}
                    {document.main}
                </main>
                {footer(visit)}
            </body>
        </html>
    }
}

/// The typeface is not fetched ahead: it would take the stylesheet's place in a slow line, and the
/// fallback stands on the same lines.
fn head(visit: &Visit, document: &Document) -> impl IntoView + use<> {
    let assets = &visit.assets;
    let module = document.islands.then(|| {
        view! {
            <link rel="modulepreload" href=assets.js.clone() fetchpriority="low"/>
            <link rel="preload" href=assets.wasm.clone() r#as="fetch" crossorigin="" fetchpriority="low"/>
        }
    });
    view! {
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="theme-color" content="#12364a"/>
        <title>{format!("{} – Styrbord", document.title)}</title>
        <link rel="icon" href=assets.favicon.clone() r#type="image/svg+xml"/>
        <link rel="stylesheet" href=assets.css.clone()/>
        {module}
        <script type="speculationrules" nonce=visit.nonce.to_string()
            inner_html=r#"{"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/start/*"}},{"not":{"href_matches":"/forummer/*/bilag/*"}},{"not":{"href_matches":"/adgang/*"}}]},"eagerness":"moderate"}]}"#></script>
        <script type="module" nonce=visit.nonce.to_string()
            inner_html=island_start(&assets.js, &assets.wasm)></script>
    }
}

/// Starts the islands of the page, if it has any, and marks it when all run.
///
/// A page without islands never fetches the module. An island is found by its name without the hash
/// that Leptos adds, because that depends on the compiler, and the browser's half may be built by
/// another one than the server's.
fn island_start(js: &str, wasm: &str) -> String {
    format!(
        "const islands=[...document.querySelectorAll('leptos-island')];\
         if(islands.length){{const m=await import('{js}');await m.default({{module_or_path:'{wasm}'}});m.hydrate();\
         const name=f=>f.slice(0,f.lastIndexOf('_'));\
         const start=Object.fromEntries(Object.keys(m).map(f=>[name(f),m[f]]));\
         for(const i of islands)await start[name(i.dataset.component)](i);}}\
         document.documentElement.dataset.hydrated='';performance.mark('hydrated');"
    )
}

fn header(visit: &Visit) -> impl IntoView {
    let t = Texts::of(visit.locale);
    let path = visit.path().to_owned();
    let link = |href: &'static str, text: &'static str| {
        let current = match path.strip_prefix(href) {
            Some("") => Some("page"),
            // A page further down, such as /sekretariat/personer.
            Some(below) if below.starts_with('/') => Some("true"),
            _ => None,
        };
        view! { <li><a class="site-nav__link" href=href aria-current=current>{text}</a></li> }
    };
    let keeper = visit.actor.has(Role::Secretariat) || visit.actor.has(Role::Administrator);
    view! {
        <header class="site-header">
            <div class="container site-header__inner">
                <a class="brand" href=paths::HOME>{mark()}<span class="brand__name">"Styrbord"</span></a>
                <nav class="site-nav" aria-label=t.main_menu>
                    <ul class="site-nav__list">
                        {link(paths::HOME, t.programmes)}
                        {keeper.then(|| link(paths::SECRETARIAT, t.secretariat))}
                        {link(paths::ABOUT, t.about)}
                    </ul>
                </nav>
                <div class="site-tools">{language(visit)}{account(visit)}</div>
            </div>
        </header>
    }
}

fn mark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path class="brand__hull" d="M2.5 20h27c-1.6 5.5-5.4 8-10.5 8h-6c-5.1 0-8.9-2.5-10.5-8z"/>
            <path class="brand__sail" d="M14.5 4v13H4.5z"/>
            <path class="brand__light" d="M17.5 4c6.5 2.2 9.7 6.7 10 13h-10z"/>
        </svg>
    }
}

fn language(visit: &Visit) -> impl IntoView {
    let t = Texts::of(visit.locale);
    let button = |locale: Locale, name: &'static str| {
        let current = (visit.locale == locale).then_some("true");
        view! {
            <button class="lang__button" type="submit" name="locale" value=locale.tag() lang=locale.tag() aria-current=current>{name}</button>
        }
    };
    view! {
        <form class="lang" method="post" action=paths::LANGUAGE aria-label=t.language>
            <input type="hidden" name="back" value=visit.address.to_string()/>
            {button(Locale::Da, "Dansk")}
            {button(Locale::En, "English")}
        </form>
    }
}

fn account(visit: &Visit) -> AnyView {
    let t = Texts::of(visit.locale);
    match visit.actor.user() {
        None => {
            view! { <a class="site-tools__link" href=paths::SIGN_IN>{t.sign_in}</a> }.into_any()
        }
        Some(user) => view! {
            <span class="site-tools__user">{user.name.clone()}</span>
            <form class="site-tools__form" method="post" action=paths::SIGN_OUT>
                <button class="link-button" type="submit">{t.sign_out}</button>
            </form>
        }
        .into_any(),
    }
}

fn done_message(visit: &Visit) -> impl IntoView {
    let t = Texts::of(visit.locale);
    visit.done().filter(|_| visit.posted.is_none()).map(|done| view! {
        <div class="alert alert-success" role="status"><p class="alert-text">{(t.done)(done)}</p></div>
    })
}

fn footer(visit: &Visit) -> impl IntoView {
    let t = Texts::of(visit.locale);
    view! {
        <footer class="site-footer">
            <div class="container site-footer__inner">
                <p class="site-footer__name">"Styrbord"</p>
                <ul class="site-footer__list">
                    <li><a href=paths::ABOUT>{t.about}</a></li>
                    <li><a href=format!("{}#was", paths::ABOUT)>{t.accessibility}</a></li>
                </ul>
            </div>
        </footer>
    }
}
