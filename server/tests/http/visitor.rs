//! Somebody with a browser: keeps a cookie, sends forms from our own pages.

use axum::Router;
use axum::body::{Body, BodyDataStream, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, IF_NONE_MATCH, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode};
use server::http::router;
use server::state::AppState;
use support::World;
use tower::ServiceExt;

/// The password of the demonstration's accounts.
const PASSWORD: &str = server::demo::PASSWORD;

/// The demonstration, served.
pub async fn demonstration(world: &World) -> Router {
    router(demonstration_state(world).await)
}

pub async fn demonstration_state(world: &World) -> AppState {
    server::demo::load(&world.service).await.unwrap();
    let secret = world.service.cookie_secret().await.unwrap();
    AppState::new(world.service.clone(), &secret, false)
}

pub struct Visitor {
    site: Router,
    cookie: Option<String>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The same as it came.
    pub bytes: Vec<u8>,
}

impl Visitor {
    pub fn anonymous(site: &Router) -> Self {
        Self {
            site: site.clone(),
            cookie: None,
        }
    }

    /// Signs in by the form, as `chef` for `chef@styrbord.example`.
    pub async fn signed_in(site: &Router, account: &str) -> Self {
        let mut visitor = Self::anonymous(site);
        let typed = [
            ("email", format!("{account}@styrbord.example")),
            ("password", PASSWORD.into()),
        ];
        let answer = visitor.post("/log-ind", &typed).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let cookie = answer.headers.get(SET_COOKIE).unwrap().to_str().unwrap();
        visitor.cookie = cookie.split(';').next().map(str::to_owned);
        visitor
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(self.request("GET", path).body(Body::empty()).unwrap())
            .await
    }

    /// As a browser that has something already asks for it.
    pub async fn get_unless(&self, path: &str, tag: &HeaderValue) -> Answer {
        let request = self.request("GET", path).header(IF_NONE_MATCH, tag);
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// Whether there is an answer, without waiting for it to end.
    pub async fn head(&self, path: &str) -> StatusCode {
        let request = self.request("GET", path).body(Body::empty()).unwrap();
        self.site.clone().oneshot(request).await.unwrap().status()
    }

    /// What goes on and on.
    pub async fn stream(&self, path: &str) -> BodyDataStream {
        let request = self.request("GET", path).body(Body::empty()).unwrap();
        let response = self.site.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        response.into_body().into_data_stream()
    }

    pub async fn post(&self, path: &str, typed: &[(&str, String)]) -> Answer {
        self.send(path, typed, "same-origin").await
    }

    /// Sends a form as a page of `site` (in the browser's words) would.
    pub async fn send(&self, path: &str, typed: &[(&str, String)], site: &str) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(typed)
            .finish();
        let request = self
            .request("POST", path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", site)
            .body(Body::from(body))
            .unwrap();
        self.ask(request).await
    }

    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path);
        match &self.cookie {
            Some(cookie) => request.header(COOKIE, cookie),
            None => request,
        }
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.site.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
            bytes: body.to_vec(),
        }
    }
}
