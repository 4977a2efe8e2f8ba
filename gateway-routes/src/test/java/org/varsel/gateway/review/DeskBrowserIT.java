package org.varsel.gateway.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.server.Door;

/** The desk in a real browser: every page without a finding of axe, at desktop and phone width, and by keyboard alone. */
@SuppressWarnings("NullAway.Init") // set before all tests
class DeskBrowserIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of("target/desk");

    static Desk desk;
    static String released;
    static String caseId;

    @TempDir
    Path profile;

    ChromeDriver browser;
    /** All findings of a tour at once, not the first alone. */
    SoftAssertions soft;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "the desk is tried in Chromium, which is not installed: apt-get install chromium chromium-driver");
        Files.createDirectories(SHOTS);
        desk = Desk.open(folder);
        released = desk.submit(TestHome.PST, "returnee.notified/ok", document -> {});
        desk.submit(TestHome.POLICE, "returnee.notified/relay", document -> {});
        caseId = desk.store()
                .sql("SELECT case_id FROM hold_case")
                .query(String.class)
                .single();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @BeforeEach
    void start() {
        soft = new SoftAssertions();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--window-size=1280,1000",
                "--user-data-dir=" + profile);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
        soft.assertAll();
    }

    @Test
    void everyPageOfAnOfficerIsAccessible() throws IOException {
        go("/sign-in");
        check("sign-in");
        signIn("officer", "nonsense");
        check("sign-in-wrong");
        signIn("officer", Desk.PASSWORD);
        check("home");
        go("/disclosures");
        check("disclosures");
        go("/disclosures?outcome=denied");
        check("disclosures-none");
        go("/disclosures?rule=%27");
        check("disclosures-wrong");
        go("/disclosures/" + released);
        check("disclosure");
        press("main form button");
        check("disclosure-wrong");
        choose("#use");
        type("#reason", "Sample of the month, number 7");
        press("main form button");
        assertThat(browser.getPageSource()).contains("Tenkt Oppdiktsen");
        check("disclosure-open");
        go("/person");
        check("person");
        press("main form button");
        check("person-wrong");
        type("#number", Desk.NUMBER);
        choose("#use");
        type("#reason", "Asked by the person herself");
        press("main form button");
        assertThat(browser.getCurrentUrl()).doesNotContain(Desk.NUMBER);
        check("person-found");
        go("/log");
        check("log");
        go("/log/no-eos");
        check("log-entries");
        go("/nothing");
        check("not-found");
    }

    @Test
    void everyPageOfAnApproverIsAccessible() throws IOException {
        signIn("approver", Desk.PASSWORD);
        check("home-approver");
        go("/holds");
        check("holds");
        go("/holds/" + caseId);
        check("hold");
        type("#reason", "To answer what we are asked");
        press("main form button");
        check("hold-open");
        press("main form button");
        check("hold-wrong");
        choose("#decision-refuse");
        type("#reason", "The need was not shown well enough");
        press("main form button");
        assertThat(browser.getPageSource()).contains("Your refusal is on record");
        check("holds-answered");
        go("/holds/" + caseId);
        check("hold-settled");
    }

    @Test
    void pagesOfOperatorsAndNewAccountsAreAccessible() throws IOException {
        signIn("operator", Desk.PASSWORD);
        go("/status");
        check("status");
        press(".desk-header__button");
        check("signed-out");
        signIn("fresh", Desk.ONE_TIME);
        check("new-password");
        press("main form button");
        check("new-password-wrong");
    }

    @Test
    void everyPageOfFrontlineStaffIsAccessible() throws IOException {
        signIn("frontline", Desk.PASSWORD);
        check("home-frontline");
        go("/concern");
        check("concern");
        press("button[value=file]");
        check("concern-wrong");
        choose("#recipient");
        type("#fullName", "Skisse Tænktsen");
        type("#dateOfBirth", "1999-04-30");
        choose("#indicator");
        type("#narrative", "Two colleagues heard him praise an attack.");
        select("#reporterRole", "youth-work");
        choose("#protectReporter");
        choose("#informed");
        select("#purpose", "prevent-crime");
        type("#necessity", "The police must be able to prevent it.");
        press("button[value=keep]");
        check("concern-kept");
        press("button[value=file]");
        assertThat(browser.getPageSource()).contains("The concern is filed").doesNotContain("Tænktsen");
        check("concern-filed");
    }

    @Test
    void theWayFromSignInToContentNeedsNoMouse() {
        go("/sign-in");
        keys(Keys.TAB, Keys.ENTER);
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("main-content");
        tabTo("user");
        keys("auditor", Keys.TAB, Desk.PASSWORD);
        follow(() -> keys(Keys.ENTER));
        tabToLink("/disclosures");
        follow(() -> keys(Keys.ENTER));
        tabToLink("/disclosures/" + released);
        assertThat(outlined()).as("the focus is seen").isTrue();
        follow(() -> keys(Keys.ENTER));
        tabTo("use");
        keys(Keys.SPACE);
        tabTo("reason");
        keys("By keyboard alone, as a test", Keys.TAB);
        follow(() -> keys(Keys.ENTER));

        assertThat(browser.getPageSource()).contains("Tenkt Oppdiktsen");
    }

    private boolean outlined() {
        return Boolean.TRUE.equals(script("const s = getComputedStyle(document.activeElement);"
                + "return s.boxShadow !== 'none' || s.outlineStyle !== 'none';"));
    }

    private void tabTo(String id) {
        tabUntil("return document.activeElement.id === '" + id + "';");
    }

    private void tabToLink(String href) {
        tabUntil("return document.activeElement.getAttribute('href') === '" + href + "';");
    }

    private void tabUntil(String reached) {
        for (int i = 0; i < 80; i++) {
            if (Boolean.TRUE.equals(script(reached))) {
                return;
            }
            keys(Keys.TAB);
        }
        throw new AssertionError("not reached by keyboard: " + reached);
    }

    private void keys(CharSequence... keys) {
        for (CharSequence each : keys) {
            browser.switchTo().activeElement().sendKeys(each);
        }
    }

    private void go(String path) {
        browser.get(desk.url(Door.DESK, path).toString());
    }

    private void signIn(String user, String password) {
        go("/sign-in");
        type("#user", user);
        type("#password", password);
        press("main form button");
    }

    private void type(String css, String text) {
        WebElement field = browser.findElement(By.cssSelector(css));
        field.clear();
        field.sendKeys(text);
    }

    private void choose(String css) {
        browser.findElement(By.cssSelector(css)).click();
    }

    private void select(String css, String value) {
        browser.findElement(By.cssSelector(css + " option[value='" + value + "']"))
                .click();
    }

    private void press(String css) {
        List<WebElement> buttons = browser.findElements(By.cssSelector(css));
        follow(() -> buttons.get(buttons.size() - 1).click());
    }

    /** Does what leads to another page, and waits until it is there. */
    private void follow(Runnable step) {
        WebElement page = browser.findElement(By.tagName("html"));
        step.run();
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .ignoring(WebDriverException.class) // some versions of the browser say in this way that a page is going
                .until(ExpectedConditions.stalenessOf(page));
    }

    private @Nullable Object script(String code) {
        return requireNonNull(((JavascriptExecutor) browser).executeScript(code));
    }

    /** At desktop and at 320 pixels: no finding, nothing to scroll sideways, no text that is missing. */
    private void check(String name) throws IOException {
        for (int width : List.of(1280, 320)) {
            resize(width);
            Files.write(SHOTS.resolve(name + "-" + width + ".png"), browser.getScreenshotAs(OutputType.BYTES));
            List<Rule> findings = new AxeBuilder()
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze(browser)
                    .getViolations();
            soft.assertThat(findings.stream().map(rule -> rule.getId() + ": " + rule.getNodes()))
                    .as("%s at %s", name, width)
                    .isEmpty();
        }
        soft.assertThat(script("return document.documentElement.scrollWidth <= window.innerWidth;"))
                .as("%s needs no sideways scrolling", name)
                .isEqualTo(true);
        soft.assertThat(browser.getPageSource()).as(name).doesNotContain("??");
        resize(1280);
    }

    private void resize(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    }
}
